package dev.rollcall.portals.classlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.portals.classlink.PageCursor.Seams;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class PageCursorTest {

    private static final OptionalInt UNTOLD = OptionalInt.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {"OVERLAPPED 0 5000 0 - 0", "APART 5000 2500 3 12345 -9223372036854775808"})
    void isItsText(String text) {
        assertThat(PageCursor.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "apart", "OVERLAPPED 0 5000 0 -", "SIDEWAYS 0 1 0 - 0", "1"})
    void isNoOtherText(String text) {
        assertThatThrownBy(() -> PageCursor.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4000, 2000", "2000, 1000", "1500, 1000", "1001, 1000"})
    void halvesDownToAThousand(int limit, int half) {
        assertThat(PageCursor.first(Seams.OVERLAPPED, limit).halved(limit).orElseThrow().limit())
                .isEqualTo(half);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 999, 1_000})
    void goesNoLowerThanAThousandOrWhereItBegan(int limit) {
        assertThat(PageCursor.first(Seams.OVERLAPPED, limit).halved(limit)).isEmpty();
    }

    @Test
    void doublesAfterFourGoodPagesUpToWhereItBegan() {
        PageCursor cursor = PageCursor.first(Seams.OVERLAPPED, 3_000).halved(3_000).orElseThrow();
        for (int page = 0; page < 4; page++) {
            assertThat(cursor.limit()).isEqualTo(1_500);
            cursor = cursor.next(rows(1_500), UNTOLD, 3_000).orElseThrow();
        }

        assertThat(cursor.limit()).isEqualTo(3_000);
        assertThat(cursor.good()).isZero();
    }

    @Test
    void goesOnBehindAPageThatHasMoreRowsThanAskedFor() {
        PageCursor next =
                PageCursor.first(Seams.OVERLAPPED, 10).next(rows(15), UNTOLD, 10).orElseThrow();

        assertThat(next.position()).isEqualTo(15);
        assertThat(next.offset()).isEqualTo(14);
    }

    @Test
    void endsOnlyWhereAPageBringsNoNewRow() {
        PageCursor second =
                PageCursor.first(Seams.OVERLAPPED, 10).next(rows(3), UNTOLD, 10).orElseThrow();

        assertThat(second.next(rows(2), UNTOLD, 10)).isPresent();
        assertThat(second.next(rows(1), UNTOLD, 10)).isEmpty();
        assertThat(second.next(rows(0), UNTOLD, 10)).isEmpty();
    }

    @Test
    void endsApartWhereAPageIsServedAgain() {
        PageCursor second =
                PageCursor.first(Seams.APART, 10).next(rows(3), UNTOLD, 10).orElseThrow();

        assertThat(second.offset()).isEqualTo(3);
        assertThat(second.next(rows(3), UNTOLD, 10)).isEmpty();
        assertThat(second.next(List.of("other"), UNTOLD, 10)).isPresent();
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
