package vn.motcua.simulator.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.event.UnitCode;

/** A province's units as a tree, parents before their children. */
public final class Province {
    private final Unit root;
    private final List<Unit> units;
    private final Map<UnitCode, List<Unit>> pathsUp;

    public Province(List<Unit> parentsFirst) {
        units = List.copyOf(parentsFirst);
        root = units.getFirst();
        pathsUp = LinkedHashMap.newLinkedHashMap(units.size());
        for (var unit : units) {
            pathsUp.put(unit.code(), pathUp(unit));
        }
    }

    private List<Unit> pathUp(Unit unit) {
        var path = new ArrayList<Unit>();
        path.add(unit);
        var parent = unit.parent();
        if (parent != null) {
            path.addAll(pathUp(parent));
        }
        return List.copyOf(path);
    }

    public Unit root() {
        return root;
    }

    public List<Unit> units() {
        return units;
    }

    public List<Unit> at(Level level) {
        return units.stream().filter(unit -> unit.level() == level).toList();
    }

    public List<Unit> childrenOf(Unit parent) {
        return units.stream()
                .filter(unit -> parent.code().equals(unit.parent()))
                .toList();
    }

    public Unit unit(UnitCode code) {
        return pathUp(code).getFirst();
    }

    /** The unit itself, then its parent, up to the province. */
    public List<Unit> pathUp(UnitCode code) {
        var path = pathsUp.get(code);
        if (path == null) {
            throw new IllegalArgumentException("unit: " + code + " (expected: one listed after its parent)");
        }
        return path;
    }
}
