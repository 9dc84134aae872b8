import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file, on a line of JSON, whether it keeps to a flavour of PDF/A and which rules it breaks. */
public class VeraCheck {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(words[0]);
    for (int i = 1; i < words.length; i++) {
      try (FileInputStream file = new FileInputStream(words[i]);
          PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        Set<String> broken = new TreeSet<>();
        for (TestAssertion test : result.getTestAssertions())
          if (test.getStatus() == TestAssertion.Status.FAILED)
            broken.add(test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber() + " " + test.getMessage());
        String list = broken.stream().map(VeraCheck::quoted).collect(Collectors.joining(","));
        System.out.println(
            "{\"file\":" + quoted(words[i]) + ",\"isCompliant\":" + result.isCompliant() + ",\"broken\":[" + list + "]}");
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
  }
}
