package dev.rollcall.seat;

import java.util.List;

/**
 * What a seat step has to write.
 *
 * @param put seats that are new or changed, those that are held first, then by id
 * @param remove students who lose any claim
 * @param after every seat of the product afterwards
 * @param granted how many come to hold a seat
 */
public record SeatDecision(List<Seat> put, List<String> remove, List<Seat> after, int granted) {
    public SeatDecision {
        put = List.copyOf(put);
        remove = List.copyOf(remove);
        after = List.copyOf(after);
    }
}
