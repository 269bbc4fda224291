; The installer for Windows: for one person, without the rights of an administrator, in each of the program's languages.
; Made by .ci/package, which gives VERSION, PUBLISHER, COPYRIGHT, KIND, KIND_WORDS, MIME, ICON, FILES and OUT.

Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Europlan"
!define CLASSES "Software\Classes"

Name "Europlan"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Europlan"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Europlan ${VERSION}"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Europlan"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Europlan"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\europlan.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"

LangString RUNS ${LANG_ENGLISH} "Europlan is still open. Save your plan, close Europlan, and try again."
LangString RUNS ${LANG_DUTCH} "Europlan is nog open. Bewaar je plan, sluit Europlan en probeer opnieuw."

; Goes on only once the program there can be replaced: while it runs, Windows holds its file.
!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
  IfFileExists "$INSTDIR\europlan.exe" 0 closed
again:
  ClearErrors
  FileOpen $0 "$INSTDIR\europlan.exe" a
  IfErrors 0 opened
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
opened:
  FileClose $0
closed:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Tells the desktop that the kinds of files have changed.
!macro TellDesktop
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  Call WaitUntilClosed
  SetOutPath "$INSTDIR"
  File "${FILES}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Europlan.lnk" "$INSTDIR\europlan.exe"

  WriteRegStr HKCU "${CLASSES}\.europlan" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.europlan" "Content Type" "${MIME}"
  WriteRegStr HKCU "${CLASSES}\.europlan\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "${KIND_WORDS}"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\europlan.exe,1"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\europlan.exe" "%1"'
  !insertmacro TellDesktop

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Europlan"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\europlan.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

; Plans, settings and copies are the person's own: they stay.
Section "un."
  Call un.WaitUntilClosed
  Delete "$INSTDIR\europlan.exe"
  Delete "$INSTDIR\europlan.com"
  Delete "$INSTDIR\LICENCE.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\OFL.txt"
  Delete "$INSTDIR\DICTIONARIES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Europlan.lnk"
  DeleteRegValue HKCU "${CLASSES}\.europlan\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.europlan\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.europlan" ""
  StrCmp $0 "${KIND}" 0 +3
  DeleteRegValue HKCU "${CLASSES}\.europlan" ""
  DeleteRegValue HKCU "${CLASSES}\.europlan" "Content Type"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.europlan"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellDesktop
SectionEnd
