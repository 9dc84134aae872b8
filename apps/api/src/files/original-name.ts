/** The name a file was sent under: forms send UTF-8, which the parser reads as Latin-1. */
export function originalName({ originalname }: Express.Multer.File): string {
  const decoded = Buffer.from(originalname, 'latin1').toString('utf8');
  return decoded.includes('\uFFFD') ? originalname : decoded;
}
