package dev.rollcall.notice.delivery;

/**
 * What a mail says, twice the same.
 *
 * @param subject one line
 * @param plain for whoever reads plain text
 * @param html for everybody else; every value in it is encoded
 */
public record Letter(String subject, String plain, String html) {}
