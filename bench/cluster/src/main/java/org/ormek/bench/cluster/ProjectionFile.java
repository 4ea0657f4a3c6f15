package org.ormek.bench.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityKey;

/** A projection on disk, so that a world is read once and measured often. */
final class ProjectionFile {

    private ProjectionFile() {
    }

    static void write(Path file, Projection p, EntityIndex index) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(p.entities());
            out.writeInt(p.nodes() - p.entities());
            for (int i = 0; i < p.entities(); i++) {
                out.writeUTF(index.keyOf(i).toString());
                out.writeBoolean(p.isListedService(i));
            }
            out.writeInt(p.edges());
            for (int node = 0; node < p.nodes(); node++) {
                for (int e = p.firstOf(node); e < p.firstOf(node + 1); e++) {
                    out.writeInt(p.memberOf(e));
                    out.writeInt(node);
                    out.writeByte(p.signalOf(e).ordinal());
                    out.writeInt(p.dayOf(e));
                    out.writeInt(p.documentOf(e));
                }
            }
        }
    }

    static Projection read(Path file, ProjectionBuilder builder, EntityIndex index) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int entities = in.readInt();
            int clues = in.readInt();
            for (int i = 0; i < entities; i++) {
                int number = index.numberOf(EntityKey.parse(in.readUTF()).orElseThrow());
                if (in.readBoolean()) {
                    builder.listAsService(number);
                }
            }
            for (int c = 0; c < clues; c++) {
                builder.addClue();
            }
            int edges = in.readInt();
            for (int e = 0; e < edges; e++) {
                int member = in.readInt();
                int node = in.readInt();
                Signal signal = Signal.at(in.readByte());
                int day = in.readInt();
                int document = in.readInt();
                if (node >= entities) {
                    builder.mention(member, node - entities, signal, day, document);
                } else {
                    builder.link(member, node, signal, day, document);
                }
            }
        }
        return builder.build();
    }
}
