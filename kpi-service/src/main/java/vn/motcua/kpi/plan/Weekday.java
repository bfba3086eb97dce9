package vn.motcua.kpi.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;

/** Keeps weekdays as the numbers of ISO 8601, from 1 for Monday. */
@Converter
public final class Weekday implements AttributeConverter<DayOfWeek, Integer> {
    @Override
    public Integer convertToDatabaseColumn(DayOfWeek weekday) {
        return weekday.getValue();
    }

    @Override
    public DayOfWeek convertToEntityAttribute(Integer number) {
        return DayOfWeek.of(number);
    }
}
