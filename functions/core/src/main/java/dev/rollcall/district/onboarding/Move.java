package dev.rollcall.district.onboarding;

/** What an event does to a purpose. */
sealed interface Move {

    /**
     * It goes to a stage.
     *
     * @param stage the stage
     */
    record To(Stage stage) implements Move {}

    /** It is there, or further, already. */
    record Already() implements Move {}

    /**
     * It may not.
     *
     * @param why why not
     */
    record Refused(OnboardingRefusal why) implements Move {}
}
