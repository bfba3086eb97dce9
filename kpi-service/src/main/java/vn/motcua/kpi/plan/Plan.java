package vn.motcua.kpi.plan;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;

/**
 * A plan (kế hoạch, chiến dịch) sets targets for its days.
 *
 * <p>Fields are filled by JSON and by the database; only a checked one is ever stored.
 */
@Entity
@Table(name = "plan")
@NullUnmarked
public class Plan extends PanacheEntityBase {
    private static final String PRINTABLE = "\\P{Cntrl}*";

    @Id
    @Schema(examples = "campaign-69")
    public String code;

    @Column(name = "name_vi")
    @NotBlank
    @Pattern(regexp = PRINTABLE)
    @Size(max = 300)
    @Schema(examples = "Chiến dịch 69 ngày đêm")
    public String nameVi;

    @Column(name = "name_en")
    @Pattern(regexp = PRINTABLE)
    @Size(max = 300)
    @Schema(examples = "Campaign of 69 days and nights", nullable = true)
    public String nameEn;

    @Column(name = "from_day")
    @NotNull
    @Schema(description = "First day, inclusive", examples = "2023-03-01")
    public LocalDate from;

    @Column(name = "to_day")
    @NotNull
    @Schema(description = "Last day, inclusive", examples = "2023-05-09")
    public LocalDate to;

    /** The weekday on which the figures of a week are closed. */
    @Column(name = "cut_off_weekday")
    @Convert(converter = Weekday.class)
    @NotNull
    @Schema(description = "FRIDAY if left out")
    public DayOfWeek cutOffWeekday = DayOfWeek.FRIDAY;

    /** The hour of that day, in Vietnam. */
    @Column(name = "cut_off_hour")
    @NotNull
    @Min(0)
    @Max(23)
    @Schema(description = "16 if left out")
    public Integer cutOffHour = 16;

    /** What the plan is measured against begins here. */
    @Column(name = "baseline_from")
    @Schema(description = "With baselineTo: the days just before the plan, as many as it has, if both are left out")
    public LocalDate baselineFrom;

    /** The last day of what the plan is measured against. */
    @Column(name = "baseline_to")
    public LocalDate baselineTo;
}
