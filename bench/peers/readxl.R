# readxl reads the first sheet of a workbook. `Rscript bench/peers/readxl.R <file>`
sheet <- readxl::read_xlsx(commandArgs(TRUE)[1])
cat(nrow(sheet), "rows\n")
