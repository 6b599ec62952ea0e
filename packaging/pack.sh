#!/usr/bin/env bash
# Packs the libraries and the tool, with its packages for each platform. The version is that of the tag, or of MinVerVersionOverride.
# usage: packaging/pack.sh FOLDER     needs a C compiler, for the native program
set -euo pipefail
folder=$(realpath -m "${1:?usage: packaging/pack.sh FOLDER}")
cd "$(dirname "$0")/.."
export CI=true # As a build server builds: no path of this machine is in the packages.
linker=$(command -v clang >/dev/null || echo "-p:CppCompilerAndLinker=gcc")
dotnet pack packaging/libraries.slnf -c Release -o "$folder"
dotnet pack src/Ilacs.Cli -c Release -o "$folder"
dotnet pack src/Ilacs.Cli -c Release -r any -o "$folder"
dotnet pack src/Ilacs.Cli -c Release -r linux-x64 $linker -o "$folder"
