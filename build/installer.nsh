; The Windows installer offers us for .json under "Openen met" and leaves alone what opens .json today. electron-builder's
; own association would become the default for every .json file, and leave that behind when the program is removed.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bekostigingsverkenner.Project" "" "Project van Bekostigingsverkenner"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bekostigingsverkenner.Project\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bekostigingsverkenner.Project\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Bekostigingsverkenner.Project"
  ; The file manager reads the list again: SHCNE_ASSOCCHANGED.
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Bekostigingsverkenner.Project"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Bekostigingsverkenner.Project"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend
