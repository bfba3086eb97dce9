package vn.motcua.kpi.registry;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;

/**
 * What became of a list that was sent to be registered.
 *
 * @param accepted how many were stored
 * @param rejected the others, in the order of the list
 */
public record Registration(int accepted, List<Rejected> rejected) {

    public Registration {
        rejected = List.copyOf(rejected);
    }

    /** The result for a list, given the faults found in it by their places. */
    static Registration of(Items<?> items, SortedMap<Integer, Problem> faults) {
        var rejected = faults.entrySet().stream()
                .map(fault -> new Rejected(fault.getKey(), items.ids().get(fault.getKey()), fault.getValue()))
                .toList();
        return new Registration(items.ids().size() - rejected.size(), rejected);
    }

    /** 200 if all were stored, 207 if some, 422 if none. */
    Response response() {
        if (rejected.isEmpty()) {
            return Response.ok(this).build();
        }
        return Response.status(accepted > 0 ? 207 : 422).entity(this).build();
    }

    void orThrow() {
        rejected.forEach(one -> {
            throw new ProblemException(one.problem());
        });
    }

    /**
     * One that was not stored.
     *
     * @param index place in the list, from 0
     * @param id its code, if it had one
     */
    public record Rejected(int index, @Nullable String id, Problem problem) {}
}
