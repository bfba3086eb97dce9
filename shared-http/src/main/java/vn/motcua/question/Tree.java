package vn.motcua.question;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.problem.ProblemException;

/** On which tree of units figures are pooled. */
public enum Tree {
    /** That of each day. */
    DAY("day"),
    /** Today's, whenever it happened. */
    CURRENT("current");

    private final String word;

    Tree(String word) {
        this.word = word;
    }

    public static Tree named(@Nullable String name) {
        if (name == null) {
            return DAY;
        }
        for (var tree : values()) {
            if (tree.word.equals(name)) {
                return tree;
            }
        }
        throw new ProblemException(
                QuestionProblem.UNKNOWN_TREE, new RefusedValue("tree", name, "day or current").detail(), "tree");
    }

    /** As queries and {@code kpi_v1.observation} name it. */
    public String word() {
        return word;
    }
}
