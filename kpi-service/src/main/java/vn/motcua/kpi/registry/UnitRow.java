package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import vn.motcua.question.Level;

/** A {@link Unit} as the database keeps it: one row for each span of days. */
@Entity
@Table(name = "unit")
@IdClass(UnitRow.Key.class)
@NullUnmarked
public class UnitRow extends PanacheEntityBase {
    @Id
    public String code;

    @Id
    @Column(name = "valid_from")
    public LocalDate validFrom;

    public List<String> aliases;

    @Column(name = "name_vi")
    public String nameVi;

    @Column(name = "name_en")
    public String nameEn;

    @Enumerated(EnumType.STRING)
    public Level level;

    public String parent;

    @Column(name = "valid_to")
    public LocalDate validTo;

    public String successor;

    /** What tells one row from every other. */
    public record Key(String code, LocalDate validFrom) {
        static Key of(Unit unit) {
            return new Key(unit.code(), unit.validFrom());
        }
    }

    static UnitRow of(Unit unit) {
        var row = new UnitRow();
        row.code = unit.code();
        row.validFrom = unit.validFrom();
        row.take(unit);
        return row;
    }

    /** Becomes equal to a unit of the same key. */
    void take(Unit unit) {
        aliases = unit.aliases();
        nameVi = unit.nameVi();
        nameEn = unit.nameEn();
        level = unit.level();
        parent = unit.parent();
        validTo = unit.validTo();
        successor = unit.successor();
    }

    Unit unit() {
        return new Unit(code, aliases, nameVi, nameEn, level, parent, validFrom, validTo, successor);
    }
}
