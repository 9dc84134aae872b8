import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: the blue-black of official ink. */
const ink: MantineColorsTuple = [
  '#eff4f9',
  '#dbe6f0',
  '#b7cce0',
  '#90b1d0',
  '#8db4d8',
  '#4f82b3',
  '#3a719f',
  '#2d608c',
  '#1f4f79',
  '#153b5e',
];

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  primaryShade: { light: 8, dark: 7 },
  fontFamily: "'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 6,
  headings: {
    fontWeight: '650',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.15rem + 1.4vw, 2.125rem)', lineHeight: '1.22' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  components: {
    // long words on a button go on in a second line, and not out of a narrow page
    Button: Button.extend({
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', maxWidth: '100%' },
        label: { whiteSpace: 'normal', paddingBlock: '0.125rem' },
      },
    }),
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Surfaces and states: quiet in both schemes, each readable on its own background. */
export const surfaces: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f7f8',
    '--mantine-color-text': '#1c2530',
    '--mantine-color-dimmed': '#566270',
    '--mantine-color-anchor': '#1f4f79',
    '--mantine-color-error': '#a8261c',
    '--mantine-color-placeholder': '#667280',
    '--mantine-color-default-border': '#7f8a96',
    // the edge of a field: it must be seen to be filled in
    '--mantine-color-gray-4': '#7f8a96',
    '--surface': '#ffffff',
    '--line': '#dde2e7',
    '--line-strong': '#7f8a96',
    '--accent': '#1f4f79',
    '--accent-soft': '#e8f0f7',
    '--found': '#fbe9a9',
    '--good': '#1d6643',
    '--good-soft': '#e6f3ec',
    '--wait': '#7a5200',
    '--wait-soft': '#fdf3dc',
    '--late': '#a8261c',
    '--late-soft': '#fcebe9',
    '--calm': '#4a5663',
    '--calm-soft': '#edf0f3',
  },
  dark: {
    '--mantine-color-body': '#14181d',
    '--mantine-color-text': '#e4e8ec',
    '--mantine-color-dimmed': '#a3adb8',
    '--mantine-color-anchor': '#9cc3e6',
    '--mantine-color-error': '#ff9e93',
    '--mantine-color-placeholder': '#8d98a4',
    '--mantine-color-default-border': '#6d7987',
    '--mantine-color-default': '#222930',
    '--mantine-color-dark-4': '#6d7987',
    '--mantine-color-dark-6': '#222930',
    '--surface': '#1b2026',
    '--line': '#303841',
    '--line-strong': '#6d7987',
    '--accent': '#9cc3e6',
    '--accent-soft': '#1f3347',
    '--found': '#5a4a12',
    '--good': '#86d3a8',
    '--good-soft': '#18342a',
    '--wait': '#efc566',
    '--wait-soft': '#3a2f14',
    '--late': '#ff9e93',
    '--late-soft': '#43211f',
    '--calm': '#b6c0ca',
    '--calm-soft': '#2a3139',
  },
});
