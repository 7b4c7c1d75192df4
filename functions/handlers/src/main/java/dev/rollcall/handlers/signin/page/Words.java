package dev.rollcall.handlers.signin.page;

/**
 * What a page says.
 *
 * @param status of the answer
 * @param title what happened, in a line
 * @param text what that means
 */
record Words(int status, String title, String text) {}
