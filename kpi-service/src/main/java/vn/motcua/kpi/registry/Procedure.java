package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** An administrative procedure (thủ tục hành chính) that dossiers apply for. */
@Entity
@Table(name = "procedure")
@NullUnmarked
public class Procedure extends PanacheEntityBase {
    @Id
    public String code;

    @Column(name = "name_vi")
    @NotBlank
    @Pattern(regexp = Unit.PRINTABLE)
    @Size(max = 500)
    public String nameVi;

    /** Group of procedures (lĩnh vực), such as land or justice. */
    @NotBlank
    @Pattern(regexp = Unit.PRINTABLE)
    @Size(max = 300)
    public String field;

    /** A fee is due for it (có nghĩa vụ tài chính). */
    @Column(name = "fee_bearing")
    @NotNull
    public Boolean feeBearing;

    /** It ends with a result that is handed out. */
    @Column(name = "owes_result")
    @NotNull
    public Boolean owesResult;

    /** Becomes equal to a procedure of the same code. */
    void take(Procedure sent) {
        nameVi = sent.nameVi;
        field = sent.field;
        feeBearing = sent.feeBearing;
        owesResult = sent.owesResult;
    }
}
