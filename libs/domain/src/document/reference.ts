/** The reference by which an office's own people find a document where its title must not be said, such as `SKHCN-2019/bao-cao`. */
export function documentReference(office: { readonly symbol: string }, year: number, code: string): string {
  return `${office.symbol}-${year}/${code}`;
}
