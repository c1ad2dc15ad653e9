/** Endings that name the same kind of file. */
const alike: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['tif', 'tiff'],
  ['heic', 'heif', 'hif'],
  ['mp4', 'm4v', 'm4a', 'mov', 'qt', '3gp', '3g2'],
  ['mpg', 'mpeg', 'mp2', 'mp3'],
  ['ogg', 'oga', 'ogv', 'opus'],
  ['mkv', 'webm', 'weba', 'mka'],
  ['asf', 'wmv', 'wma'],
  ['cfb', 'doc', 'xls', 'ppt', 'msg'],
  ['aif', 'aiff'],
];

export const isAlike = (ending: string, other: string): boolean =>
  ending === other || alike.some((group) => group.includes(ending) && group.includes(other));

/** By their content they run. */
export const programs: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/wasm',
  'application/x.ms.shortcut',
  'application/x-ms-shortcut',
  'application/vnd.android.package-archive',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/x-deb',
  'application/x-rpm',
]);

/** By their ending they run, whatever they hold. */
export const runnable: ReadonlySet<string> = new Set(
  'exe dll com scr pif cpl msi msp bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta sh bash command app jar apk lnk reg scf url docm xlsm pptm'.split(
    ' ',
  ),
);

export const archives: ReadonlySet<string> = new Set(
  'zip rar 7z gz bz2 xz lz lz4 lzh zst tar tar.gz cab arj ace iso ar cpio z'.split(' '),
);

/** Endings of files that are text, and what they are called. */
export const texts: ReadonlyMap<string, string> = new Map([
  ['', 'text/plain'],
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['md', 'text/plain'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['eml', 'message/rfc822'],
  ['mbox', 'application/mbox'],
  ['vcf', 'text/vcard'],
  ['ics', 'text/calendar'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['gpx', 'application/gpx+xml'],
]);

/** What a file that is said to be of this kind may be. */
const mediaOfKind: Readonly<Record<string, RegExp>> = {
  picture: /^image\//,
  sound: /^(audio|video)\//,
  video: /^(video|image\/gif|application\/(vnd\.ms-asf|mxf))/,
  document: /^(application|text|image|message)\//,
  message: /^(application|text|image|audio|video|message)\//,
  other: /./,
};

export const fitsKind = (kind: string, mediaType: string): boolean => mediaOfKind[kind]?.test(mediaType) ?? false;
