package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;

/**
 * Under which keys a district's people and their seats are kept.
 *
 * @param shards how many partitions there are; a district without any has no people yet
 * @param product the product people sign in to
 */
public record Whereabouts(int shards, String product) {

    public static Whereabouts of(Connection connection) {
        return new Whereabouts(connection.shards(), connection.settings().seats().mainProduct());
    }
}
