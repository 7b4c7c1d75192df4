package dev.rollcall.roster.plan;

import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Remark.Code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of a {@link ReadState} that is about how the portal serves its lists. */
final class SourceStateCodec {

    private SourceStateCodec() {}

    static void write(ReadState state, DataOutputStream out) throws IOException {
        writeOrgs(state.orgs().all(), out);
        state.guardians.writeTo(out);
        writeNoted(state.noted, out);
        writeProof(state.proof, out);
        writeText(state.revision, out);
        out.writeBoolean(state.keepsPlaces);
        out.writeInt(state.enrollments);
    }

    static void read(ReadState state, DataInputStream in) throws IOException {
        readOrgs(state, in);
        state.guardians.readFrom(in);
        readNoted(state.noted, in);
        readProof(state.proof, in);
        state.revision = readText(in);
        state.keepsPlaces = in.readBoolean();
        state.enrollments = in.readInt();
    }

    private static void writeOrgs(Collection<Org> orgs, DataOutputStream out) throws IOException {
        out.writeInt(orgs.size());
        for (Org org : orgs) {
            out.writeUTF(org.id());
            out.writeUTF(org.type().name());
            writeText(org.parentId(), out);
        }
    }

    private static void readOrgs(ReadState state, DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            state.orgs().add(new Org(in.readUTF(), Org.Type.valueOf(in.readUTF()), readText(in)));
        }
    }

    private static void writeNoted(Noted noted, DataOutputStream out) throws IOException {
        ReadStateCodec.writeTexts(noted.unproven, out);
        for (Code code : Code.values()) {
            out.writeInt(noted.count(code));
        }
    }

    private static void readNoted(Noted noted, DataInputStream in) throws IOException {
        ReadStateCodec.readTexts(noted.unproven, in);
        for (Code code : Code.values()) {
            noted.add(code, in.readInt());
        }
    }

    private static void writeProof(ListProof proof, DataOutputStream out) throws IOException {
        out.writeInt(proof.readings);
        out.writeBoolean(proof.isEvident);
        out.writeBoolean(proof.isRounding);
        out.writeBoolean(proof.hasDrifted);
        out.writeLong(proof.rows);
        out.writeLong(proof.digest);
        out.writeInt(proof.total.orElse(-1));
        out.writeUTF(proof.head);
        out.writeUTF(proof.last);
        out.writeLong(proof.rowsBefore);
        out.writeLong(proof.digestBefore);
        proof.seen.writeTo(out);
    }

    private static void readProof(ListProof proof, DataInputStream in) throws IOException {
        proof.readings = in.readInt();
        proof.isEvident = in.readBoolean();
        proof.isRounding = in.readBoolean();
        proof.hasDrifted = in.readBoolean();
        proof.rows = in.readLong();
        proof.digest = in.readLong();
        int total = in.readInt();
        proof.total = total < 0 ? OptionalInt.empty() : OptionalInt.of(total);
        proof.head = in.readUTF();
        proof.last = in.readUTF();
        proof.rowsBefore = in.readLong();
        proof.digestBefore = in.readLong();
        proof.seen.readFrom(in);
    }

    private static void writeText(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            out.writeUTF(text.get());
        }
    }

    private static Optional<String> readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }
}
