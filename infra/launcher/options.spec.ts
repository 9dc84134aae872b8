import { readOptions } from './options';

describe(readOptions.name, () => {
  it('keeps data in the project’s own folder unless told otherwise', () => {
    expect(readOptions([], {}, '/project')).toMatchObject({
      dataDir: '/project/.data',
      isVerbose: false,
      withWeb: true,
    });
  });

  it('reads a folder from where the person is, not from where npm runs the program', () => {
    expect(readOptions(['--data-dir', 'thử'], { INIT_CWD: '/home/an' }, '/project').dataDir).toBe('/home/an/thử');
    expect(readOptions([], { HOI_NGHI_DATA_DIR: '/dữ-liệu' }, '/project').dataDir).toBe('/dữ-liệu');
  });

  it('reads where the ports begin, and what to leave out', () => {
    const options = readOptions(['--port-base', '4000', '--no-web', '--verbose'], {}, '/project');
    expect(options).toMatchObject({ ports: { web: 4000 }, withWeb: false, isVerbose: true });
  });

  it('says which option it does not know, and which there are', () => {
    expect(() => readOptions(['--prot'], {}, '/')).toThrow(
      `Wrong option (Unknown option '--prot'). Possible: --data-dir <folder> --port-base <port> --verbose --no-web.`,
    );
  });
});
