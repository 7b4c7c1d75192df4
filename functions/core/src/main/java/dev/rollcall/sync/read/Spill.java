package dev.rollcall.sync.read;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.ReadStateCodec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Carries what a read knows from one slice to the next, compressed and in parts. */
final class Spill {

    private static final int PART = 4 * 1024 * 1024;

    private final PlanStore store;
    private final DistrictId district;
    private final String runId;

    Spill(PlanStore store, DistrictId district, String runId) {
        this.store = store;
        this.district = district;
        this.runId = runId;
    }

    /** Stores the state and answers in how many parts. */
    int save(ReadState state, long attempt) {
        try (Parts parts = new Parts(attempt)) {
            Deflater fast = new Deflater(Deflater.BEST_SPEED);
            try (OutputStream out = new DeflaterOutputStream(parts, fast, 8192)) {
                ReadStateCodec.write(state, out);
            } finally {
                fast.end();
            }
            return parts.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored state; empty when a part of it has expired, so that the read must begin anew. */
    Optional<ReadState> load(long attempt, int parts) {
        List<InputStream> stored =
                IntStream.range(0, parts)
                        .mapToObj(part -> part(attempt, part))
                        .flatMap(Optional::stream)
                        .toList();
        return stored.size() == parts ? Optional.of(load(stored)) : Optional.empty();
    }

    private static ReadState load(List<InputStream> parts) {
        try (InputStream in =
                new InflaterInputStream(new SequenceInputStream(Collections.enumeration(parts)))) {
            return ReadStateCodec.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<InputStream> part(long attempt, int part) {
        return store.spill(district, new PartKey(runId, attempt, part))
                .map(ByteArrayInputStream::new);
    }

    private final class Parts extends OutputStream {

        private final long attempt;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private int parts;

        Parts(long attempt) {
            this.attempt = attempt;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                finish();
            }
        }

        int finish() {
            if (part.size() > 0) {
                store.putSpill(district, new PartKey(runId, attempt, parts++), part.toByteArray());
                part.reset();
            }
            return parts;
        }
    }
}
