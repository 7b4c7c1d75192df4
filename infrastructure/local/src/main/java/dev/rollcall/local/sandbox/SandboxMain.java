package dev.rollcall.local.sandbox;

import dev.rollcall.local.sandbox.SandboxArguments.Portal;
import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.clever.CleverSandbox;

import java.util.List;

/**
 * Runs the sandbox portals in a JVM of their own until the process is ended.
 *
 * <p>Options: {@code --portals clever|classlink|both}, and, each followed by a number, {@code
 * --port} (Clever's), {@code --classlink-port}, {@code --students}, {@code
 * --enrollments-per-student}, {@code --districts}, {@code --other-students}, {@code
 * --guardian-percent}, {@code --seed}, {@code --rate-limit}.
 */
public final class SandboxMain {
    private SandboxMain() {}

    /** Prints {@code ready} with the address of each portal, then how to get in. */
    public static void main(String[] words) throws InterruptedException {
        SandboxArguments arguments = SandboxArguments.parse(List.of(words));
        if (arguments.portals().contains(Portal.CLEVER)) {
            run(CleverSandbox.start(arguments.options()));
        }
        if (arguments.portals().contains(Portal.CLASSLINK)) {
            run(ClassLinkSandbox.start(arguments.options().withPort(arguments.classLinkPort())));
        }
        Thread.currentThread().join();
    }

    private static void run(CleverSandbox sandbox) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
        System.out.println("ready " + sandbox.url());
        System.out.println("client " + sandbox.clientId() + " " + sandbox.clientSecret());
        System.out.println("login " + sandbox.url().resolve("/login"));
        sandbox.districtIds().forEach(id -> System.out.println("district " + id));
    }

    private static void run(ClassLinkSandbox sandbox) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
        System.out.println("classlink ready " + sandbox.url());
        System.out.println("partner key " + sandbox.partnerKey());
        System.out.println("classlink client " + sandbox.clientId() + " " + sandbox.clientSecret());
        System.out.println("classlink login " + sandbox.url().resolve("/login"));
        System.out.println("district server " + sandbox.districtServerUrl());
        sandbox.tenantIds().forEach(id -> System.out.println("tenant " + id));
    }
}
