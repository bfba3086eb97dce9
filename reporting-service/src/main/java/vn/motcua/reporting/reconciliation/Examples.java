package vn.motcua.reporting.reconciliation;

/** Lists and an answer, as the API's document shows them. */
final class Examples {
    static final String DOSSIERS = """
            dossier,status,channel,received,resolved
            H12.18-230315-0001,RESOLVED,ONLINE,2023-03-15,2023-03-17
            """;

    static final String PORTAL = """
            MaHoSo,MaTTHC,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,KenhThucHien,TrangThaiHoSo
            H12.18-230315-0001,1.000656,20230315090000,20230320170000,20230317101500,2,10
            """;

    static final String FIGURES = """
            unit,indicator,numerator,denominator
            H12,online-filing,41957,82015
            """;

    static final String DIFFERENCES = """
            figure,cause,dossier,row,difference,hereStatus,hereChannel,hereProcedure,hereUnit,hereDay,hereDueOn,thereStatus,thereChannel,thereProcedure,thereUnit,thereDay,thereDueOn,problem
            resolved,MISSING_THERE,H12.18-230315-0001,,-1,RESOLVED,ONLINE,1.000656,H12.18,2023-03-17,2023-03-20,,,,,,,
            """;

    private Examples() {}
}
