@echo off
rem Runs Backstop from any directory; builds it first when there is no build or a source is newer.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\.build\app"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "OPTIONS=-XX:+UseSerialGC -Xmn96m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=25 -Xshare:auto -Xlog:disable"
rem For what is over before the second compiler has paid.
set "BRIEF=-XX:TieredStopAtLevel=1"

chcp 65001 >nul
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
  echo backstop: needs a JDK 17 or newer: install one ^(https://adoptium.net^) or set JAVA_HOME>&2
  exit /b 1
)

powershell -NoProfile -Command "$built = Get-Item -ErrorAction SilentlyContinue '%APP%\built'; if (-not $built) { exit 1 }; $newer = Get-ChildItem -Recurse '%HOME_DIR%\src\main', '%HOME_DIR%\pom.xml' | Where-Object { $_.LastWriteTime -gt $built.LastWriteTime }; if ($newer) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

if "%~1"=="" set "OPTIONS=%OPTIONS% %BRIEF%"
for %%C in (check list explain completion --help -h --version -V) do if "%~1"=="%%C" set "OPTIONS=%OPTIONS% %BRIEF%"

rem The archive of another Java would cost this one its own.
set "ARCHIVE="
call :java_of
fc /b "%RELEASE%" "%APP%\classes.jsa.release" >nul 2>&1
if not errorlevel 1 set ARCHIVE="-XX:SharedArchiveFile=%APP%\classes.jsa"

"%JAVA%" %OPTIONS% %ARCHIVE% %BACKSTOP_JAVA_OPTIONS% "-Dbackstop.home=%HOME_DIR%" -Dbackstop.live=true -cp "%APP%\backstop.jar" backstop.cli.Main %*
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
call :train >"%HOME_DIR%\.build\training.log" 2>&1
type nul >"%APP%\built"
exit /b 0

rem The file in which the Java says what it is.
:java_of
set "RELEASE="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "RELEASE=%JAVA_HOME%\release"
if not defined RELEASE for %%J in (java.exe) do set "RELEASE=%%~dp$PATH:J..\release"
exit /b 0

rem Keeps the classes of a small run as this Java has read them, so that commands start faster.
rem Without such an archive they only start slower; a damaged one would crash them, so it is verified.
:train
set "SCRATCH=%HOME_DIR%\.build\training"
set "FRESH=%SCRATCH%\classes.jsa"
if exist "%SCRATCH%" rmdir /s /q "%SCRATCH%"
mkdir "%SCRATCH%"
call :java_of
"%JAVA%" %OPTIONS% %BRIEF% "-XX:ArchiveClassesAtExit=%FRESH%" "-Dbackstop.home=%SCRATCH%" -cp "%APP%\backstop.jar" backstop.cli.Main value drones -g paper_assurances,article_5_like -n 64 --models "%HOME_DIR%\models" --inputs "%HOME_DIR%\inputs"
if errorlevel 1 goto trained
if not exist "%FRESH%" goto trained
"%JAVA%" %OPTIONS% -Xshare:on -XX:+VerifySharedSpaces "-XX:SharedArchiveFile=%FRESH%" -cp "%APP%\backstop.jar" backstop.cli.Main --version
if errorlevel 1 goto trained
copy /y "%RELEASE%" "%APP%\classes.jsa.release"
move /y "%FRESH%" "%APP%\classes.jsa"
:trained
rmdir /s /q "%SCRATCH%"
exit /b 0
