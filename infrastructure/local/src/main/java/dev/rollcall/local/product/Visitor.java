package dev.rollcall.local.product;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody the product has been told of.
 *
 * @param claims what the signed statement says
 * @param path where the person wanted to go
 */
record Visitor(JsonNode claims, String path) {

    String sid() {
        return claims.path("sid").asText();
    }

    Visitor wanting(String other) {
        return new Visitor(claims, other);
    }

    /** Prints nothing of it. */
    @Override
    public String toString() {
        return "Visitor";
    }
}
