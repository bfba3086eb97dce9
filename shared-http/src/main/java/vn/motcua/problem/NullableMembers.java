package vn.motcua.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI document which members may be null; the framework does not read JSpecify. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableMembers implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> ours;

    public NullableMembers(IndexView index) {
        ours = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("vn.motcua."))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        for (var type : ours) {
            schemas.forEach((name, schema) -> {
                if (describes(name, schema, type)) {
                    type.fields().stream()
                            .filter(field -> field.type().hasAnnotation(NULLABLE))
                            .forEach(field -> allowNull(schema, field));
                }
            });
        }
    }

    /** Two types of one name in different rooms have schemas with a number behind the name, and other members. */
    private static boolean describes(String name, Schema schema, ClassInfo type) {
        var members = schema.getProperties();
        return members != null
                && name.replaceFirst("[0-9]+$", "").equals(nameOf(type))
                && members.keySet().stream().allMatch(member -> type.field(member) != null);
    }

    private static String nameOf(ClassInfo type) {
        var annotation = type.declaredAnnotation(SCHEMA);
        var given = annotation == null ? null : annotation.value("name");
        return given == null ? type.simpleName() : given.asString();
    }

    private static void allowNull(Schema schema, FieldInfo field) {
        var member = schema.getProperties().get(field.name());
        if (member == null) {
            return;
        }
        if (member.getRef() != null) {
            schema.addProperty(
                    field.name(),
                    OASFactory.createSchema()
                            .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
            return;
        }
        if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
            member.addType(SchemaType.NULL);
        }
    }
}
