package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

final class BlobsTest {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Table table =
            new Table(EmbeddedTables.TABLES.client(), EmbeddedTables.TABLES.names().run());
    private final Blobs blobs = new Blobs(table, InstantSource.system());
    private final Key key = new Key(SampleDistricts.fresh().asString(), "blob");

    @Test
    void splitsBytesIntoPartsThatFitAnItem() {
        blobs.put(key, noise(2 * Blobs.PART + 1), KEPT);

        assertThat(part(0).bytes("b")).hasSize(Blobs.PART);
        assertThat(part(1).bytes("b")).hasSize(Blobs.PART);
        assertThat(part(2).bytes("b")).hasSize(1);
        assertThat(table.get(partKey(3))).isEmpty();
    }

    @Test
    void letsEveryPartExpire() {
        blobs.put(key, noise(Blobs.PART + 1), KEPT);

        assertThat(part(0).number("expiresAt")).isEqualTo(part(1).number("expiresAt"));
    }

    @Test
    void answersNothingWhileTheFirstPartIsNotThere() {
        blobs.put(key, noise(Blobs.PART + 1), KEPT);
        table.delete(partKey(0), present());

        assertThat(blobs.get(key)).isEmpty();
    }

    @Test
    void answersNothingWhenAPartIsMissing() {
        blobs.put(key, noise(2 * Blobs.PART + 1), KEPT);
        table.delete(partKey(1), present());

        assertThat(blobs.get(key)).isEmpty();
    }

    @Test
    void answersNothingWhenAPartBelongsToSomethingElse() {
        Key other = new Key(SampleDistricts.fresh().asString(), "blob");
        blobs.put(key, noise(Blobs.PART + 1), KEPT);
        blobs.put(other, noise(Blobs.PART + 2), KEPT);
        Item strange = table.get(new Key(other.pk(), "blob#0001")).orElseThrow();

        table.put(
                Item.at(partKey(1))
                        .with("b", strange.bytes("b"))
                        .with("whole", strange.number("whole"))
                        .with("parts", 2));

        assertThat(blobs.get(key)).isEmpty();
    }

    private Item part(int number) {
        return table.get(partKey(number)).orElseThrow();
    }

    private Key partKey(int number) {
        return new Key(key.pk(), "blob#000" + number);
    }

    private static Expression present() {
        return Expression.of("attribute_exists(#pk)");
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
