namespace Ilacs.Outcomes.Tests;

/// <summary>Councils that are none of the 153: districts of counties, those that exist and those abolished since 1996, and the authorities
/// of Wales, Scotland and Northern Ireland. Names that a unitary authority took over unchanged (Bedford, Halton, Slough …) are not
/// among them.</summary>
internal static class OtherCouncils
{
    /// <summary>The 164 districts of the two-tier counties.</summary>
    private const string Districts = """
        Adur|Amber Valley|Arun|Ashfield|Ashford|Babergh|Basildon|Basingstoke and Deane|Bassetlaw|Blaby|Bolsover|Boston|Braintree|Breckland
        Brentwood|Broadland|Bromsgrove|Broxbourne|Broxtowe|Burnley|Cambridge|Cannock Chase|Canterbury|Castle Point|Charnwood|Chelmsford
        Cheltenham|Cherwell|Chesterfield|Chichester|Chorley|Colchester|Cotswold|Crawley|Dacorum|Dartford|Derbyshire Dales|Dover
        East Cambridgeshire|East Devon|East Hampshire|East Hertfordshire|East Lindsey|East Staffordshire|East Suffolk|Eastbourne|Eastleigh
        Elmbridge|Epping Forest|Epsom and Ewell|Erewash|Exeter|Fareham|Fenland|Folkestone and Hythe|Forest of Dean|Fylde|Gedling|Gloucester
        Gosport|Gravesham|Great Yarmouth|Guildford|Harborough|Harlow|Hart|Hastings|Havant|Hertsmere|High Peak|Hinckley and Bosworth|Horsham
        Huntingdonshire|Hyndburn|Ipswich|King's Lynn and West Norfolk|Lancaster|Lewes|Lichfield|Lincoln|Maidstone|Maldon|Malvern Hills
        Mansfield|Melton|Mid Devon|Mid Suffolk|Mid Sussex|Mole Valley|New Forest|Newark and Sherwood|Newcastle-under-Lyme|North Devon
        North East Derbyshire|North Hertfordshire|North Kesteven|North Norfolk|North Warwickshire|North West Leicestershire|Norwich
        Nuneaton and Bedworth|Oadby and Wigston|Oxford|Pendle|Preston|Redditch|Reigate and Banstead|Ribble Valley|Rochford|Rossendale|Rother
        Rugby|Runnymede|Rushcliffe|Rushmoor|Sevenoaks|South Cambridgeshire|South Derbyshire|South Hams|South Holland|South Kesteven
        South Norfolk|South Oxfordshire|South Ribble|South Staffordshire|Spelthorne|St Albans|Stafford|Staffordshire Moorlands|Stevenage
        Stratford-on-Avon|Stroud|Surrey Heath|Swale|Tamworth|Tandridge|Teignbridge|Tendring|Test Valley|Tewkesbury|Thanet|Three Rivers
        Tonbridge and Malling|Torridge|Tunbridge Wells|Uttlesford|Vale of White Horse|Warwick|Watford|Waverley|Wealden|Welwyn Hatfield
        West Devon|West Lancashire|West Lindsey|West Oxfordshire|West Suffolk|Winchester|Woking|Worcester|Worthing|Wychavon|Wyre|Wyre Forest
        """;

    private const string AbolishedDistricts = """
        Allerdale|Alnwick|Aylesbury Vale|Barrow-in-Furness|Barrow|Bath|Berwick-upon-Tweed|Beverley|Blyth Valley|Boothferry|Bridgnorth
        Caradon|Carlisle|Carrick|Castle Morpeth|Chester|Chester-le-Street|Chiltern|Christchurch|City of Durham|Cleethorpes|Congleton
        Copeland|Corby|Craven|Crewe and Nantwich|Daventry|Derwentside|Durham City|Durham City Council|Easington|East Dorset
        East Northamptonshire|East Northants|East Yorkshire|East Yorkshire Borough of Beverley|Eden|Ellesmere Port and Neston|Forest Heath
        Gillingham|Glanford|Great Grimsby|Hambleton|Harrogate|Hereford|Holderness|Hove|Kennet|Kerrier|Kettering|Kingswood|Langbaurgh
        Leominster|Macclesfield|Mendip|Mid Bedfordshire|Newbury|North Bedfordshire|North Cornwall|North Dorset|North Shropshire
        North Wiltshire|Northampton|Northavon|Oswestry|Penwith|Purbeck|Restormel|Richmondshire|Rochester upon Medway|Ryedale|Salisbury
        Scarborough|Scunthorpe|Sedgefield|Sedgemoor|Selby|Shepway|Shrewsbury and Atcham|Somerset West and Taunton|South Bedfordshire
        South Buckinghamshire|South Bucks|South Lakeland|South Northamptonshire|South Northants|South Shropshire|South Somerset
        South Wight|Medina|Spalding|St Edmundsbury|Suffolk Coastal|Taunton Deane|Teesdale|Thamesdown|The Wrekin|Tynedale|Vale Royal|Wansbeck
        Wansdyke|Waveney|Wear Valley|Wellingborough|West Dorset|West Somerset|West Wiltshire|Weymouth and Portland|Woodspring|Wycombe
        Newcastle Borough|Newcastle Borough Council|Newcastle BC|Borough of Newcastle|Newcastle under Lyme|Avon|Humberside|Cleveland
        Berkshire|Royal County of Berkshire|Bedfordshire|Cheshire|Hereford and Worcester|Tyne and Wear|Merseyside|Greater Manchester
        West Midlands|West Yorkshire|South Yorkshire|Westmorland|Huntingdon and Peterborough|Middlesex|London|Greater London
        Cumberland County|Derby County Council|Nottingham County Council|Leicester County Council|Bedford County Council
        Southampton County Council
        """;

    private const string Wales = """
        Blaenau Gwent|Bridgend|Caerphilly|Cardiff|Carmarthenshire|Ceredigion|Conwy|Denbighshire|Flintshire|Gwynedd|Isle of Anglesey|Anglesey
        Merthyr Tydfil|Monmouthshire|Neath Port Talbot|Newport|Pembrokeshire|Powys|Rhondda Cynon Taf|RCT|RCTCBC|Swansea|Torfaen
        Vale of Glamorgan|Wrexham|NPT|Rhondda Cynon Taff|City and County of Swansea|Newport City|Wrexham CB
        """;

    private const string Scotland = """
        Aberdeen|Aberdeenshire|Angus|Argyll and Bute|City of Edinburgh|Edinburgh|Clackmannanshire|Dumfries and Galloway|Dundee|East Ayrshire
        East Dunbartonshire|East Lothian|East Renfrewshire|Falkirk|Fife|Glasgow|Highland|Inverclyde|Midlothian|Moray|Na h-Eileanan Siar
        North Ayrshire|North Lanarkshire|Orkney Islands|Perth and Kinross|Renfrewshire|Scottish Borders|Shetland Islands|South Ayrshire
        South Lanarkshire|Stirling|West Dunbartonshire|West Lothian|N Ayrshire|N Lanarks|S Lanarks|E Lothian|W Lothian|Western Isles
        """;

    private const string NorthernIreland = """
        Antrim and Newtownabbey|Ards and North Down|Armagh City, Banbridge and Craigavon|Belfast|Causeway Coast and Glens
        Derry City and Strabane|Derry|Londonderry|Fermanagh and Omagh|Lisburn and Castlereagh|Mid and East Antrim|Mid Ulster
        Newry, Mourne and Down|North Down|Antrim|Down|ABC|Isle of Man|IOM|Jersey|Guernsey
        """;

    public static IReadOnlyList<string> ExistingDistricts { get; } = Of(Districts);

    public static IReadOnlyList<string> All { get; } =
        [.. ExistingDistricts, .. new[] { AbolishedDistricts, Wales, Scotland, NorthernIreland }.SelectMany(Of)];

    private static string[] Of(string names) =>
        names.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
