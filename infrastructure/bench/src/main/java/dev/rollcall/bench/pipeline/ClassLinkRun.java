package dev.rollcall.bench.pipeline;

import dev.rollcall.district.Portal;

/** The same district from ClassLink, asked as fast as it answers. */
public final class ClassLinkRun extends FirstRun {

    public ClassLinkRun() {
        super(Portal.CLASSLINK);
    }

    @Override
    public String name() {
        return "classlink-run";
    }

    @Override
    public String about() {
        return "the same district's first full run, ClassLink, without the pace of 4 requests a second";
    }
}
