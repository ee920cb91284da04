# openpyxl streams the rows of the first sheet of a workbook. `python3 bench/peers/openpyxl.py <file>`
import sys

# this folder holds a file of the package's own name
sys.path.pop(0)
from openpyxl import load_workbook  # noqa: E402

sheet = load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0]
print(sum(1 for _ in sheet.iter_rows(values_only=True)), "rows")
