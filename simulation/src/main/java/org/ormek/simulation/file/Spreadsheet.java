package org.ormek.simulation.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An XLSX workbook of one sheet, whose bytes do not depend on the day it is made. */
public final class Spreadsheet {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Spreadsheet() {
    }

    /** The workbook; the cells of {@code numeric} columns are numbers where they hold digits only, the rest are texts. */
    public static byte[] of(String sheetName, List<String> header, List<List<String>> rows, List<String> numeric) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "Spreadsheet", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(sheetName);
                for (int c = 0; c < header.size(); c++) {
                    sheet.value(0, c, header.get(c));
                    for (int r = 0; r < rows.size(); r++) {
                        put(sheet, r + 1, c, rows.get(r).get(c), numeric.contains(header.get(c)));
                    }
                }
            }
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Worksheet sheet, int row, int column, String cell, boolean numeric) {
        if (numeric && cell.matches("\\d+")) {
            sheet.value(row, column, Long.valueOf(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    /** Zips again with fixed times; through a file, because the sizes in the streamed form confuse ZipInputStream. */
    private static byte[] timeless(byte[] zip) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, zip);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream copy = new ZipOutputStream(out)) {
                copy.setLevel(0);
                for (ZipEntry entry : Collections.list(in.entries())) {
                    ZipEntry fixed = new ZipEntry(entry.getName());
                    fixed.setTimeLocal(ENTRY_TIME);
                    copy.putNextEntry(fixed);
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    copy.write(entry.getName().equals("docProps/core.xml") ? withoutClock(content) : content);
                    copy.closeEntry();
                }
            }
            return out.toByteArray();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] withoutClock(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", ENTRY_TIME + ":00Z").getBytes(StandardCharsets.UTF_8);
    }
}
