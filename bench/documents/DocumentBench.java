import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.Tika;

/**
 * Documents for each CPU-second: the document reader in its own process, parent and child together, against PDFBox and
 * the Tika facade in this process. The documents are made here, seeded: three pages or thirty paragraphs of words.
 */
public final class DocumentBench {

    private static final int DOCUMENTS = 20;
    /** So many that both compilers have done their work. */
    private static final int WARM_ROUNDS = 200;
    private static final int ROUNDS = 20;
    private static final int REPEATS = 5;

    /** Reads one document to its text. */
    private interface Reader {
        String read(Path file) throws Exception;
    }

    /** With the folder of the reader's class path. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("document-bench");
        Random random = new Random(1);
        List<Path> pdf = new ArrayList<>();
        List<Path> docx = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            pdf.add(pdf(folder.resolve(i + ".pdf"), random));
            docx.add(docx(folder.resolve(i + ".docx"), random));
        }
        Tika tika = new Tika();
        try (Child child = new Child(args[0])) {
            ProcessHandle other = child.process.toHandle();
            System.out.println("| documents | read by | for each CPU-second, " + REPEATS + " repeats | mean | to the baseline |\n|---|---|---|---|---|");
            compare("PDF", pdf, List.of(new Row("PDFBox", DocumentBench::pdfBox, null), new Row("Tika facade", tika::parseToString, null),
                    new Row("document reader", child, other)));
            compare("DOCX", docx, List.of(new Row("Tika facade", tika::parseToString, null), new Row("document reader", child, other)));
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Who reads, and the process beside this one in which that happens; null if there is none. */
    private record Row(String name, Reader reader, ProcessHandle child) {
    }

    /** All are warmed up before the first is measured, and then take turns, since they share libraries. The first is the baseline. */
    private static void compare(String kind, List<Path> files, List<Row> rows) throws Exception {
        for (Row row : rows) {
            measure(files, row.reader(), row.child(), WARM_ROUNDS);
        }
        double[][] rates = new double[rows.size()][REPEATS];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (int i = 0; i < rows.size(); i++) {
                rates[i][repeat] = measure(files, rows.get(i).reader(), rows.get(i).child(), ROUNDS);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            double mean = Arrays.stream(rates[i]).average().orElseThrow();
            String shown = Arrays.stream(rates[i]).mapToObj(rate -> String.format(Locale.ROOT, "%.0f", rate)).collect(Collectors.joining(", "));
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %.0f | %.2f |%n", kind, rows.get(i).name(), shown, mean,
                    mean / Arrays.stream(rates[0]).average().orElseThrow());
        }
    }

    private static double measure(List<Path> files, Reader reader, ProcessHandle child, int rounds) throws Exception {
        double begun = cpuSeconds(child);
        for (int i = 0; i < rounds; i++) {
            for (Path file : files) {
                if (!reader.read(file).contains("ormek")) {
                    throw new IllegalStateException("Not read: " + file);
                }
            }
        }
        return rounds * files.size() / (cpuSeconds(child) - begun);
    }

    /** Of this process and the child, by the same clock. */
    private static double cpuSeconds(ProcessHandle child) {
        long nanos = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        return (nanos + (child == null ? 0 : child.info().totalCpuDuration().orElseThrow().toNanos())) / 1e9;
    }

    private static String pdfBox(Path file) throws IOException {
        // From the bytes, as Tika reads: from a file PDFBox is slower.
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(i % 9 == 4 ? "ormek" : Long.toString(Math.abs(random.nextLong()), 36).substring(0, 3 + random.nextInt(7)));
        }
        return text.toString();
    }

    private static Path pdf(Path file, Random random) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 3; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 740);
                    for (int line = 0; line < 48; line++) {
                        content.showText(words(random, 12));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static Path docx(Path file, Random random) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 30; i++) {
                document.createParagraph().createRun().setText(words(random, 40));
            }
            document.write(out);
        }
        return file;
    }

    /** The reader's process with the limits it has in an import. */
    private static final class Child implements Reader, AutoCloseable {
        private final Process process;
        private final Writer requests;
        private final BufferedReader answers;

        Child(String libraries) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                    "-XX:MaxMetaspaceSize=192m", "-XX:MaxDirectMemorySize=64m", "-cp", libraries + "/*",
                    "org.ormek.documents.DocumentReaderMain").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            answers.readLine();
        }

        @Override
        public String read(Path file) throws IOException {
            requests.write("{\"path\":\"" + file + "\",\"name\":\"" + file.getFileName() + "\"}\n");
            requests.flush();
            return String.valueOf(answers.readLine());
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
