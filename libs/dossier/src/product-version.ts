/** The version of the product that writes dossiers, as it is in `package.json`. */
export const PRODUCT_VERSION = '0.1.0';
