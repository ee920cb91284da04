# data.table reads a CSV on one thread. `Rscript bench/peers/fread.R <file>`
table <- data.table::fread(commandArgs(TRUE)[1], encoding = "UTF-8", nThread = 1, showProgress = FALSE)
cat(nrow(table), "rows\n")
