package dev.rollcall.roster.hierarchy;

import static java.util.stream.Collectors.toCollection;

import dev.rollcall.roster.plan.Remark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The organisations of one feed, by id; the last one of an id counts. Not thread-safe. */
public final class OrgTree {

    /** More faults than a person would read are counted, not listed. */
    private static final int MOST_REMARKS = 200;

    private final Map<String, Org> orgs = new TreeMap<>();

    public void add(Org org) {
        orgs.put(org.id(), org);
    }

    public Collection<Org> all() {
        return Collections.unmodifiableCollection(orgs.values());
    }

    /** True for an organisation that is served and is no school, so that nobody goes to it. */
    public boolean isAboveSchools(String id) {
        return Optional.ofNullable(orgs.get(id))
                .filter(org -> org.type() != Org.Type.SCHOOL)
                .isPresent();
    }

    /**
     * What is wrong with the tree (product.md M4): there must be exactly one district, and it must
     * be the parent of every school. Empty when all is well.
     */
    public List<Remark> faults() {
        List<Remark> faults = new ArrayList<>(districtFaults());
        orgs.values().forEach(org -> fault(org).ifPresent(code -> faults.add(remark(code, org))));
        return faults.size() <= MOST_REMARKS ? faults : faults.subList(0, MOST_REMARKS);
    }

    private List<Remark> districtFaults() {
        List<Org> districts =
                orgs.values().stream().filter(org -> org.type() == Org.Type.DISTRICT).toList();
        if (districts.isEmpty()) {
            return List.of(new Remark(Remark.Code.NO_DISTRICT_ORG, "", 1));
        }
        return districts.size() == 1
                ? List.of()
                : districts.stream()
                        .map(org -> remark(Remark.Code.SEVERAL_DISTRICT_ORGS, org))
                        .collect(toCollection(ArrayList::new));
    }

    private Optional<Remark.Code> fault(Org org) {
        if (isAboveItself(org)) {
            return Optional.of(Remark.Code.ORG_CYCLE);
        }
        return org.type() == Org.Type.SCHOOL ? schoolFault(org) : Optional.empty();
    }

    private Optional<Remark.Code> schoolFault(Org school) {
        Optional<Org> parent = parent(school);
        if (parent.isEmpty()) {
            return Optional.of(Remark.Code.PARENT_MISSING);
        }
        return switch (parent.get().type()) {
            case DISTRICT -> Optional.empty();
            case SCHOOL -> Optional.of(Remark.Code.SCHOOL_UNDER_SCHOOL);
            case OTHER -> Optional.of(Remark.Code.PARENT_NOT_DISTRICT);
        };
    }

    private boolean isAboveItself(Org org) {
        Set<String> passed = new HashSet<>();
        Optional<Org> above = parent(org);
        while (above.isPresent() && passed.add(above.get().id())) {
            above = parent(above.get());
        }
        return passed.contains(org.id());
    }

    private Optional<Org> parent(Org org) {
        return org.parentId().flatMap(id -> Optional.ofNullable(orgs.get(id)));
    }

    private static Remark remark(Remark.Code code, Org org) {
        return new Remark(code, org.id(), 1);
    }
}
