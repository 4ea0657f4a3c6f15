package org.ormek.documents;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.tika.Tika;

/** Starts the process that reads documents for its parent; see README.md for what is said on its streams. */
public final class DocumentReaderMain {

    private DocumentReaderMain() {}

    /**
     * Reads requests from standard input and answers on standard output.
     *
     * @param arguments none
     * @throws IOException when the parent no longer listens
     */
    public static void main(String[] arguments) throws IOException {
        System.setOut(System.err);
        System.setProperty("java.awt.headless", "true");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        useParsersOfTheJdk();
        OfflineUrls.install();
        try (FileOutputStream answers = new FileOutputStream(FileDescriptor.out)) {
            Conversation conversation = new Conversation(System.in, answers);
            DocumentReader reader = new DocumentReader(Tesseract.find());
            LastResort lastResort = new LastResort();
            lastResort.start();
            conversation.ready(tikaVersion());
            int exitCode = conversation.hold(reader, lastResort);
            Runtime.getRuntime().halt(exitCode);
        }
    }

    /** Named, they are not searched for again in every jar for every part of a document; a jar that brings others changes nothing. */
    private static void useParsersOfTheJdk() {
        System.setProperty("javax.xml.parsers.SAXParserFactory", "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
        System.setProperty("javax.xml.parsers.DocumentBuilderFactory", "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    /** Tika prints "Apache Tika 3.3.1". */
    private static String tikaVersion() {
        String printed = Tika.getString();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }
}
