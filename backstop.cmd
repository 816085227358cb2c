@echo off
rem Runs Backstop from any directory; builds it first when there is no build or a source is newer.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\.build\app"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

chcp 65001 >nul
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
  echo backstop: needs a JDK 17 or newer: install one ^(https://adoptium.net^) or set JAVA_HOME>&2
  exit /b 1
)

powershell -NoProfile -Command "$jar = Get-Item -ErrorAction SilentlyContinue '%APP%\backstop.jar'; if (-not $jar) { exit 1 }; $newer = Get-ChildItem -Recurse '%HOME_DIR%\src\main', '%HOME_DIR%\pom.xml' | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime }; if ($newer) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

"%JAVA%" -XX:+UseSerialGC -Xmn96m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=25 -Xshare:auto %BACKSTOP_JAVA_OPTIONS% "-Dbackstop.home=%HOME_DIR%" -Dbackstop.live=true -cp "%APP%\backstop.jar" backstop.cli.Main %*
exit /b %ERRORLEVEL%

:build
echo backstop: building, once (the first time, libraries are fetched) ...>&2
if not exist "%HOME_DIR%\.build" mkdir "%HOME_DIR%\.build"
pushd "%HOME_DIR%"
call mvnw.cmd -q -B package "-Dmaven.test.skip=true" >"%HOME_DIR%\.build\build.log" 2>&1
if errorlevel 1 (
  popd
  type "%HOME_DIR%\.build\build.log" >&2
  echo backstop: the build failed>&2
  exit /b 1
)
popd
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
copy /y "%HOME_DIR%\target\backstop.jar" "%APP%\" >nul
copy /y "%HOME_DIR%\target\lib\*.jar" "%APP%\lib\" >nul
powershell -NoProfile -Command "(Get-Item '%APP%\backstop.jar').LastWriteTime = Get-Date"
exit /b 0
