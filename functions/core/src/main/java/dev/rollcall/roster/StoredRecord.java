package dev.rollcall.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * A record as the roster table keeps it.
 *
 * @param image the record and its memberships
 * @param content the fingerprint of the record
 * @param memberships the fingerprint of its memberships
 * @param archivedAt since when it is archived
 * @param modifiedAt when it was last written
 * @param runId the run that last wrote it
 */
public record StoredRecord(
        Image image,
        Fingerprint content,
        Fingerprint memberships,
        Optional<Instant> archivedAt,
        Instant modifiedAt,
        String runId) {

    /** An active record with the fingerprints of its image. */
    public static StoredRecord active(Image image, Instant at, String runId) {
        return new StoredRecord(
                image,
                Fingerprints.of(image.roster()),
                Fingerprints.of(image.memberships()),
                Optional.empty(),
                at,
                runId);
    }

    public StoredRecord archived(Instant at, String byRun) {
        return new StoredRecord(image, content, memberships, Optional.of(at), at, byRun);
    }

    public boolean isActive() {
        return archivedAt.isEmpty();
    }

    public RecordKey key() {
        return image.key();
    }
}
