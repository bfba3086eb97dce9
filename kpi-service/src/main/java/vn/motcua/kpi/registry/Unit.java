package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * A unit (đơn vị, cơ quan) that receives or resolves dossiers.
 *
 * <p>Fields are filled by JSON and by the database; only a checked one is ever stored.
 */
@Entity
@Table(name = "unit")
@NullUnmarked
public class Unit extends PanacheEntityBase {
    /** No control characters: they break tables, and PostgreSQL takes no NUL. */
    static final String PRINTABLE = "\\P{Cntrl}*";

    @Id
    public String code;

    /** Codes that mean the same unit, such as the old-style one. */
    @NotNull
    public List<@NotBlank String> aliases = List.of();

    @Column(name = "name_vi")
    @Pattern(regexp = Unit.PRINTABLE)
    @NotBlank
    @Size(max = 300)
    public String nameVi;

    @Column(name = "name_en")
    @Pattern(regexp = Unit.PRINTABLE)
    @Size(max = 300)
    public String nameEn;

    @Enumerated(EnumType.STRING)
    @NotNull
    public Level level;

    /** Code of the unit above; null for a root. */
    public String parent;

    @Column(name = "valid_from")
    @NotNull
    public LocalDate validFrom;

    /** The last day, inclusive; null while it lasts. */
    @Column(name = "valid_to")
    public LocalDate validTo;
}
