@echo off
rem Runs the program on Windows: in a release with the Java that stands beside it, in a checkout with
rem that of JAVA_HOME or the PATH, after building it on first use. XEP_JAVA_OPTS adds JVM options.
setlocal
set "home=%~dp0"
set "base=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Xss16m -Djava.awt.headless=true"
set "gc=-XX:+UseSerialGC"
if "%~1"=="build" set "gc=-XX:+UseParallelGC"
if "%~1"=="lsp" set "gc=-XX:+UseSerialGC -Xms96m -Xmn48m -Xmx340m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
if "%~1"=="serve" set "gc=-XX:+UseSerialGC -Xmx1g"

set "java=%home%..\lib\xep\bin\java.exe"
if exist "%home%pom.xml" goto checkout
if not exist "%java%" goto checkout
set "part=checks"
for %%c in (html build serve redline review) do if "%~1"=="%%c" set "part=pages"
for %%c in (pdf epub) do if "%~1"=="%%c" set "part=books"
set "classes=%home%..\lib\xep\lib\xep-%part%"
set "archive=-Xshare:auto"
if exist "%classes%.aot" set archive="-XX:AOTCache=%classes%.aot" -Xlog:aot=off -Xlog:cds=off
if exist "%classes%.jsa" set archive="-XX:SharedArchiveFile=%classes%.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off
"%java%" %base% %gc% %archive% %XEP_JAVA_OPTS% -m org.xeptools/org.xeptools.cli.Main %*
exit /b %errorlevel%

:checkout
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%target\xep.jar" goto run
echo xep: building the program (once, a minute or so) ... 1>&2
pushd "%home%"
call mvnw.cmd -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcompiler.judge=-XDjudge=none package 1>&2 <nul
rem Error Prone has not judged these classes; without its records Maven compiles again for the tests.
if exist target\maven-status rmdir /s /q target\maven-status
popd
if exist "%home%target\xep.jar" goto run
echo xep: the build failed; see above 1>&2
exit /b 2
:run
"%java%" %base% %gc% %XEP_JAVA_OPTS% -jar "%home%target\xep.jar" %*
exit /b %errorlevel%
