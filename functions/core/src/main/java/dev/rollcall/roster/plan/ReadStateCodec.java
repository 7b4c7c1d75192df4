package dev.rollcall.roster.plan;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Kind;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a {@link ReadState} so that a later slice of the same run can go on with it. */
public final class ReadStateCodec {

    private ReadStateCodec() {}

    /** Writes the state; the stream stays open. */
    public static void write(ReadState state, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        for (Kind kind : Kind.values()) {
            state.index(kind).writeTo(out);
            out.writeBoolean(state.provesAbsence(kind));
            out.writeBoolean(state.isProven(kind));
        }
        state.memberships.writeTo(out);
        SourceStateCodec.write(state, out);
        out.writeInt(state.duplicates);
        out.writeInt(state.records);
        writeDraft(state.draft(), out);
        out.flush();
    }

    /** Reads what {@link #write} wrote. */
    public static ReadState read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        ReadState state = new ReadState(new PlanDraft());
        for (Kind kind : Kind.values()) {
            state.index(kind, RecordIndex.readFrom(in));
            if (!in.readBoolean()) {
                state.cannotProveAbsence(kind);
            }
            if (in.readBoolean()) {
                state.prove(kind);
            }
        }
        state.memberships = MembershipArrays.readFrom(in);
        SourceStateCodec.read(state, in);
        state.duplicates = in.readInt();
        state.records = in.readInt();
        readDraft(state.draft(), in);
        return state;
    }

    private static void writeDraft(PlanDraft draft, DataOutput out) throws IOException {
        writeTally(draft.tally, out);
        writeFigures(draft.figures, out);
        out.writeInt(draft.chunkPrints.size());
        for (Fingerprint print : draft.chunkPrints) {
            out.write(print.bytes());
        }
        out.writeInt(draft.changes);
    }

    private static void readDraft(PlanDraft draft, DataInput in) throws IOException {
        readTally(draft.tally, in);
        readFigures(draft.figures, in);
        int prints = in.readInt();
        for (int i = 0; i < prints; i++) {
            byte[] bytes = new byte[Fingerprint.BYTES];
            in.readFully(bytes);
            draft.chunkPrints.add(Fingerprint.of(bytes));
        }
        draft.changes = in.readInt();
    }

    private static void writeTally(Tally tally, DataOutput out) throws IOException {
        Map<String, int[]> rows = new TreeMap<>();
        tally.forEachSchool(rows::put);
        out.writeInt(rows.size());
        for (Map.Entry<String, int[]> row : rows.entrySet()) {
            out.writeUTF(row.getKey());
            for (int count : row.getValue()) {
                out.writeInt(count);
            }
        }
    }

    private static void readTally(Tally tally, DataInput in) throws IOException {
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            String school = in.readUTF();
            int[] row = new int[Tally.columns()];
            for (int column = 0; column < row.length; column++) {
                row[column] = in.readInt();
            }
            tally.put(school, row);
        }
    }

    private static void writeFigures(PlanFigures figures, DataOutput out) throws IOException {
        writeHeadcounts(figures.net, out);
        writeHeadcounts(figures.lost, out);
        writeTexts(figures.closed, out);
        figures.createdIdentities.writeTo(out);
        out.writeInt(figures.netMemberships);
        out.writeInt(figures.removedMemberships);
        out.writeInt(figures.roleFlips);
        out.writeInt(figures.rekeyed);
    }

    private static void readFigures(PlanFigures figures, DataInput in) throws IOException {
        readHeadcounts(figures.net, in);
        readHeadcounts(figures.lost, in);
        readTexts(figures.closed, in);
        figures.createdIdentities.readFrom(in);
        figures.netMemberships = in.readInt();
        figures.removedMemberships = in.readInt();
        figures.roleFlips = in.readInt();
        figures.rekeyed = in.readInt();
    }

    static void writeTexts(Set<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static void readTexts(Set<String> texts, DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
    }

    private static void writeHeadcounts(Map<String, Headcount> counts, DataOutput out)
            throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Headcount> row : counts.entrySet()) {
            out.writeUTF(row.getKey());
            out.writeInt(row.getValue().people());
            out.writeInt(row.getValue().students());
            out.writeInt(row.getValue().teachers());
            out.writeInt(row.getValue().classes());
        }
    }

    private static void readHeadcounts(Map<String, Headcount> counts, DataInput in)
            throws IOException {
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            counts.put(
                    in.readUTF(),
                    new Headcount(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
    }
}
