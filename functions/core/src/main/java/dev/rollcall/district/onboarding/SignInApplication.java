package dev.rollcall.district.onboarding;

/**
 * How a district stands with the portal's application that people sign in with, where that is
 * another one than the application that rosters (product.md A3, A7).
 */
public enum SignInApplication {
    CONNECTED,
    /** The portal lists the district for rostering alone. */
    MISSING
}
