package dev.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testkit.contract.AtOnce;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.fault.WorkerKilled;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** F-05, P48: whoever dies while a fact is told, nobody gets two mails. */
final class NoticeKillPointFaultTest {

    @Test
    void neverMailsTwiceWhereverTheWorkerDies() {
        List<PortCall> calls = calls();

        assertThat(calls)
                .extracting(PortCall::method)
                .containsExactly("due", "publish", "replace", "send", "replace");
        for (int call = 1; call <= calls.size(); call++) {
            assertThat(mailsAfter(FaultPlan.killBefore(call))).isLessThanOrEqualTo(1);
            assertThat(mailsAfter(FaultPlan.killAfter(call))).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void mailsOnceUnlessTheWorkerDiesBetweenItsClaimAndTheMail() {
        assertThat(mailsAfter(FaultPlan.killBefore(3))).isEqualTo(1);
        assertThat(mailsAfter(FaultPlan.killAfter(4))).isEqualTo(1);
        assertThat(mailsAfter(FaultPlan.killBefore(5))).isEqualTo(1);

        assertThat(mailsAfter(FaultPlan.killAfter(3))).isZero();
        assertThat(mailsAfter(FaultPlan.killBefore(4))).isZero();
    }

    @Test
    void saysOfAMailThatMayHaveLeftThatNobodyKnows() {
        PostOffice office = new PostOffice();
        office.put("held:run-1");
        die(office, FaultPlan.killAfter(4));

        office.deliverAfter(Entry.LEASE.minusNanos(1));
        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.SENDING);
        office.deliverAfter(Duration.ofNanos(1));

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.UNCERTAIN);
        assertThat(office.entry("held:run-1").remark()).isEqualTo("worker-ended");
    }

    @Test
    void letsOneOfManyWorkersMail() throws InterruptedException {
        PostOffice office = new PostOffice();
        office.put("held:run-1");

        AtOnce.call(10, office::deliver);

        assertThat(office.mailer.mails()).hasSize(1);
    }

    private static int mailsAfter(FaultPlan plan) {
        PostOffice office = new PostOffice();
        office.put("held:run-1");
        die(office, plan);
        for (int minute = 0; minute < 30; minute++) {
            office.put("held:run-1");
            office.deliverAfter(Duration.ofMinutes(1));
        }
        return office.mailer.mails().size();
    }

    private static void die(PostOffice office, FaultPlan plan) {
        try {
            office.deliver(plan);
        } catch (WorkerKilled dead) {
            assertThat(plan.hasKilled()).isTrue();
        }
    }

    private static List<PortCall> calls() {
        PostOffice office = new PostOffice();
        office.put("held:run-1");
        FaultPlan counting = FaultPlan.none();
        office.deliver(counting);
        return counting.calls();
    }
}
