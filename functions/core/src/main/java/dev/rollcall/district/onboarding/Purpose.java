package dev.rollcall.district.onboarding;

/** What a district connects for (product.md M2): each comes on board by itself. */
public enum Purpose {
    ROSTERING,
    SIGN_IN
}
