/** `score` for Linux and macOS. It follows links, and prefers a `node` that lies beside it. */
export const SHELL_LAUNCHER = `#!/bin/sh
self=$0
while [ -h "$self" ]; do
  link=$(PATH=$PATH:/usr/bin:/bin && readlink "$self") || exit 70
  case $link in
    /*) self=$link ;;
    *) self=\${self%/*}/$link ;;
  esac
done
case $self in
  */*) here=\${self%/*} ;;
  *) here=. ;;
esac
if [ -x "$here/node" ]; then
  exec "$here/node" "$here/bin/score.js" "$@"
fi
if ! command -v node >/dev/null 2>&1; then
  echo "需要 Node.js 20.12 或更高版本;也可把 node 放在本文件夹。/ Node.js 20.12 or later is needed, on the PATH or in this folder." >&2
  exit 70
fi
exec node "$here/bin/score.js" "$@"
`;

/** `score.cmd` for Windows: plain ASCII, because its code page is not known. */
export const WINDOWS_LAUNCHER = [
  '@echo off',
  'setlocal',
  'set "NODE=node"',
  'if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"',
  'if not exist "%~dp0node.exe" where node >nul 2>nul || (',
  '  echo Node.js 20.12 or later is needed, on the PATH or as node.exe in this folder. 1>&2',
  '  exit /b 70',
  ')',
  '"%NODE%" "%~dp0bin\\score.js" %*',
  'exit /b %errorlevel%',
  '',
].join('\r\n');
