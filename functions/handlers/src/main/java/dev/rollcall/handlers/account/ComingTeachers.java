package dev.rollcall.handlers.account;

import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.session.LiveSession;
import dev.rollcall.sync.RefreshAtLogin;

/**
 * Has the classes of a teacher who is here read again, where a district's roster is brought up to
 * date by sign-ins (product.md §3.6). The product's look at a session is what shows that somebody
 * came: the sign-in itself starts no runs.
 */
final class ComingTeachers {

    private final RefreshAtLogin refresh;

    ComingTeachers(RefreshAtLogin refresh) {
        this.refresh = refresh;
    }

    void meet(LiveSession live) {
        boolean isTeacher = live.session().role().filter(Role.TEACHER::equals).isPresent();
        if (isTeacher && isUpdatedBySignIns(live)) {
            live.subject().personId().ifPresent(teacher -> readAgain(live, teacher));
        }
    }

    private static boolean isUpdatedBySignIns(LiveSession live) {
        return live.connection().settings().onboarding().updates() == Updates.LOGIN;
    }

    // Whoever is signed in stays so while the sync is broken (S-22): what it is asked for then, the
    // teacher's next visit asks for again.
    private void readAgain(LiveSession live, String teacher) {
        try {
            refresh.teacher(live.connection().id(), teacher);
        } catch (RuntimeException broken) {
            return;
        }
    }
}
