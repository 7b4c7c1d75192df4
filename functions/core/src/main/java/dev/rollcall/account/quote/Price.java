package dev.rollcall.account.quote;

/**
 * What seats cost for a year.
 *
 * @param seats how many
 * @param unitPrice of one, in minor units
 * @param total of all, in minor units
 * @param currency ISO 4217
 */
public record Price(int seats, long unitPrice, long total, String currency) {}
