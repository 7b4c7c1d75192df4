package dev.rollcall.local.sandbox;

import dev.rollcall.local.sandbox.clever.CleverSandbox;

import java.util.List;

/**
 * Runs the sandbox Clever portal in a JVM of its own until the process is ended.
 *
 * <p>Options, each followed by a number: {@code --port}, {@code --students}, {@code
 * --enrollments-per-student}, {@code --districts}, {@code --guardian-percent}, {@code --seed},
 * {@code --rate-limit}.
 */
public final class SandboxMain {
    private SandboxMain() {}

    /** Prints {@code ready} with the address, then how to get in. */
    public static void main(String[] arguments) throws InterruptedException {
        CleverSandbox sandbox = CleverSandbox.start(SandboxArguments.parse(List.of(arguments)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
        System.out.println("ready " + sandbox.url());
        System.out.println("client " + sandbox.clientId() + " " + sandbox.clientSecret());
        sandbox.districtIds().forEach(id -> System.out.println("district " + id));
        Thread.currentThread().join();
    }
}
