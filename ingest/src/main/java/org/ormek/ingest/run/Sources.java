package org.ormek.ingest.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.document.DocumentReaderProcess;
import org.ormek.ingest.document.DocumentRows;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.row.CaptureFiles;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.ingest.shared.RowParser;
import org.ormek.model.OrmekException;

/** Reads the archived source of an import, whenever it is needed: the same rows give the same evidence each time. */
public final class Sources {

    private final Archive archive;
    private final RowParser parser;
    private final DocumentReaderProcess documents;
    private final CaptureFiles captures;

    /** With what it takes to get from an archived file to evidence. */
    public Sources(Archive archive, RowParser parser, DocumentReaderProcess documents, CaptureFiles captures) {
        this.archive = archive;
        this.parser = parser;
        this.documents = documents;
        this.captures = captures;
    }

    /** What an entry of the ledger asks for. */
    static Order orderOf(ImportEntry entry) {
        Mapping mapping = entry.mapping().isBlank() ? Mapping.NONE : Mapping.parse(entry.mapping());
        return new Order(ImportJob.find(entry.job()).orElseThrow(), entry.dataset(), entry.source(), entry.sourceName(), mapping, entry.mapping(), entry.createdAt());
    }

    /** The rows of an order from their beginning; the caller closes them. */
    RowSource open(Order order) throws IOException {
        Path file = archive.pathOf(order.source());
        if (order.job() == ImportJob.CAPTURES) {
            return captures.open(file);
        }
        String ending = RowSources.endingOf(order.sourceName());
        boolean document = order.job() == ImportJob.COMPLAINTS && DocumentRows.ENDINGS.contains(ending);
        return document ? new DocumentRows(documents, file, order.sourceName())
                : RowSources.open(file, order.sourceName(), order.mapping().format(), order.mapping().encoding());
    }

    /** What a row of an order becomes. */
    Parsed parse(SourceRow row, Order order) {
        return parser.parse(row, order, JobReaders.of(order.job()));
    }

    /**
     * Gives what became of the first rows of an import, in their order.
     *
     * @param rows how many rows to read
     * @throws OrmekException if the archived source cannot be read
     */
    void forEachRow(ImportEntry entry, long rows, Consumer<Parsed> consumer) {
        Order order = orderOf(entry);
        try (RowSource source = open(order)) {
            for (long done = 0; done < rows; done++) {
                SourceRow row = source.next();
                if (row == null) {
                    return;
                }
                consumer.accept(parse(row, order));
            }
        } catch (IOException e) {
            throw new OrmekException("The archived source of " + entry.sourceName() + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
